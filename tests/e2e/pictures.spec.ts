import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { type Colour, pixelsOf, pngOf } from '../samples/png.ts';
import { expect, flowColours, test } from './fixtures.ts';
import { expectAccessible } from './pages/axe.ts';
import { listenForErrors } from './pages/browser.ts';
import { expectContrast } from './pages/contrast.ts';

const red: Colour = [200, 30, 30];
const green: Colour = [30, 160, 60];
const blue: Colour = [40, 60, 200];
/** 1200 × 600: red at the left, green in the middle, blue at the right. */
const striped = pngOf(1200, 600, (x) => (x < 300 ? red : x < 900 ? green : blue));

const open = async (page: Page, buffer: Buffer, name = 'Tap & basin.png'): Promise<void> =>
  page.getByLabel('Open a picture').setInputFiles({ name, mimeType: 'image/png', buffer });
const bytesOf = async (download: Download): Promise<Buffer> => readFile(await download.path());
const saved = async (page: Page): Promise<Download> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save picture' }).click(),
  ]);
  return download;
};
const isNear = (one: Colour, other: Colour): boolean => one.every((part, at) => Math.abs(part - (other[at] ?? 0)) <= 3);

for (const colour of flowColours)
  test.describe(colour, () => {
    test.use({ colour });

    test('a picture is cut by keyboard to the size of a network, pixel by pixel', async ({ page, ownPage }) => {
      const errors = listenForErrors(page);
      await page.goto(ownPage('dashboard.html#/library/pictures'));
      await expect(page.getByText('nothing of it is kept')).toBeVisible();
      await expectAccessible(page, `${colour}, pictures, empty`);
      await open(page, striped);
      await expect(page.getByRole('status').getByText('Kept: 600 × 600 px, 300 px from the left')).toBeVisible();
      await page.getByRole('button', { name: 'PNG', exact: true }).click();
      await expect(page.getByText(/^1080 × 1080 px, PNG, \d+ kB$/)).toBeVisible();
      await expect(page.getByText('The part has only 600 px of 1,080 px in width')).toBeVisible();
      await expectContrast(page.locator('main'), `${colour}, pictures`);
      await expectAccessible(page, `${colour}, pictures`);

      const box = page.getByRole('button', { name: /^Part that is kept/ });
      await box.focus();
      // Twice a tenth and five times a hundredth of 1200 px.
      for (const key of ['Shift+ArrowRight', 'Shift+ArrowRight', ...Array<string>(5).fill('ArrowRight')])
        await page.keyboard.press(key);
      await expect(box).toHaveAccessibleName(
        'Part that is kept: 600 × 600 px, 600 px from the left, 0 px from the top',
      );
      await expect(page.getByText(/^1080 × 1080 px, PNG, \d+ kB$/)).toBeVisible();
      const download = await saved(page);
      expect(download.suggestedFilename()).toMatch(/^tap-basin-x-square-\d{4}-\d{2}-\d{2}\.png$/);
      const half = pixelsOf(await bytesOf(download));
      expect([half.width, half.height]).toEqual([1080, 1080]);
      for (const y of [0, 540, 1079]) {
        expect(isNear(half.at(0, y), green)).toBe(true);
        expect(isNear(half.at(530, y), green)).toBe(true);
        expect(isNear(half.at(550, y), blue)).toBe(true);
        expect(isNear(half.at(1079, y), blue)).toBe(true);
      }

      // Another network and use: the shape changes, the middle stays.
      await page.getByRole('button', { name: 'LinkedIn', exact: true }).click();
      await page.getByLabel('For', { exact: true }).selectOption({ label: 'Cover of a profile, 1584 × 396' });
      await expect(box).toHaveAccessibleName(
        'Part that is kept: 1,200 × 300 px, 0 px from the left, 150 px from the top',
      );
      await box.focus();
      for (let press = 0; press < 8; press += 1) await page.keyboard.press('+');
      const zoom = page.getByRole('slider', { name: 'Zoom' });
      expect(Number(await zoom.inputValue())).toBeGreaterThan(200);
      await page.keyboard.press('0');
      await expect(zoom).toHaveValue('100');
      await expect(page.getByText(/^1584 × 396 px, PNG/)).toBeVisible();
      const cover = pixelsOf(await bytesOf(await saved(page)));
      expect([cover.width, cover.height]).toEqual([1584, 396]);
      expect(isNear(cover.at(0, 0), red)).toBe(true);
      expect(isNear(cover.at(792, 200), green)).toBe(true);
      expect(isNear(cover.at(1583, 395), blue)).toBe(true);
      expect(errors).toEqual([]);
    });
  });

test('a photo that lies on its side is turned upright; quality and format make the file', async ({ page, ownPage }) => {
  await page.goto(ownPage('dashboard.html#/library/pictures'));
  // 400 × 200, red above blue, and a note of the camera: turn it by a quarter to the right.
  const jpeg = await page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [400, 200];
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    context.fillStyle = 'rgb(200 30 30)';
    context.fillRect(0, 0, 400, 100);
    context.fillStyle = 'rgb(40 60 200)';
    context.fillRect(0, 100, 400, 100);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 1));
    return [...new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0))];
  });
  const note = Buffer.from(
    'ffe10022' +
      Buffer.from('Exif\0\0MM\0*\0\0\0\x08').toString('hex') +
      '0001' +
      '0112000300000001' +
      '00060000' +
      '00000000',
    'hex',
  );
  await open(page, Buffer.concat([Buffer.from(jpeg.slice(0, 2)), note, Buffer.from(jpeg.slice(2))]), 'photo.jpg');
  await expect(page.getByText('200 × 400 px')).toBeVisible();
  await page.getByLabel('For', { exact: true }).selectOption({ label: 'Post, portrait, 1080 × 1350' });
  await page.getByRole('button', { name: 'PNG', exact: true }).click();
  await expect(page.getByText(/^1080 × 1350 px, PNG/)).toBeVisible();
  const upright = pixelsOf(await bytesOf(await saved(page)));
  // What was above is at the right now.
  expect(isNear(upright.at(10, 600), blue)).toBe(true);
  expect(isNear(upright.at(1070, 600), red)).toBe(true);

  const sizeOf = async (): Promise<number> => {
    const said = page.getByText(/^1080 × 1350 px, (JPEG|WebP), \d+ kB$/);
    await expect(said).toBeVisible();
    return (await bytesOf(await saved(page))).length;
  };
  await page.getByRole('button', { name: 'JPEG', exact: true }).click();
  const fine = await sizeOf();
  const quality = page.getByRole('slider', { name: 'Quality' });
  await quality.fill('30');
  const coarse = await sizeOf();
  expect(coarse).toBeLessThan(fine);
  await page.getByRole('button', { name: 'WebP', exact: true }).click();
  await expect(page.getByText(/WebP, \d+ kB$/)).toBeVisible();
  const webp = await saved(page);
  expect(webp.suggestedFilename()).toMatch(/\.webp$/);
  expect((await bytesOf(webp)).toString('latin1', 8, 12)).toBe('WEBP');
});

test('what is no picture is said, and the words for it can be taken along', async ({ launched, page, ownPage }) => {
  await launched.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(ownPage('dashboard.html#/library/pictures'));
  await open(page, Buffer.from('not a picture'), 'notes.txt');
  await expect(page.getByRole('alert')).toContainText('“notes.txt” is no picture that this browser can read.');
  await open(page, striped);
  await expect(page.getByRole('alert')).toHaveText([]);
  const copy = page.getByRole('button', { name: 'Copy description' });
  await expect(copy).toBeDisabled();
  await page.getByLabel('Description for those who do not see it').fill('A tap over a basin');
  await copy.click();
  await expect(page.getByText('Description copied')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('A tap over a basin');
  // Nothing of it is kept.
  await page.reload();
  await expect(page.getByText('nothing of it is kept')).toBeVisible();
});
