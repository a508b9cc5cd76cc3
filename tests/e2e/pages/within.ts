/** Whether work comes to a good end in time. It is not ended: what it still does is nobody's any more, nor how it fails. */
export async function endsWithin(ms: number, work: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  const done = work.then(
    () => true,
    () => false,
  );
  const isInTime = await Promise.race([done, late]);
  clearTimeout(timer);
  return isInTime;
}
