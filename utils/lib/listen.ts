type Events = HTMLElementEventMap & WindowEventMap & DocumentEventMap;
type EventOf<K> = K extends keyof Events ? Events[K] : Event;

/** Listens where there is something to listen to. Much of the page's script listens: its own word for it is long. */
export function listen<K extends keyof Events | (string & {})>(
  target: EventTarget | null | undefined,
  type: K,
  listener: (event: EventOf<K>) => void,
  options?: AddEventListenerOptions,
): void {
  target?.addEventListener(type, listener as (event: Event) => void, options);
}
