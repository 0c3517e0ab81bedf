/**
 * Pictures of every view and feature from the real thing: the packed extension in a real VS Code, on the example repository.
 * Run: `npx tsx scripts/screenshots.ts [NAME…]`; they go to build/screenshots/gallery/, and those that the README shows to
 * docs/images/ too. Look at them before they are committed.
 */
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/process.mjs';
import { scenes } from './screenshots/scenes';
import { openStage } from './screenshots/stage';

const gallery = join(root, 'build', 'screenshots', 'gallery');
const images = join(root, 'docs', 'images');

async function main(wanted: readonly string[]): Promise<void> {
  for (const folder of [gallery, images]) mkdirSync(folder, { recursive: true });
  for (const [language, theme] of [['fr', 'dark'], ['en', 'light'], ['fr', 'light'], ['en', 'dark']] as const) {
    // The README has one theme for each language; the gallery has both.
    const forReadme = (language === 'fr') === (theme === 'dark');
    const chosen = scenes.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
    for (const kind of new Set(chosen.map((s) => s.on))) {
      const stage = await openStage({ language, theme, on: kind });
      try {
        for (const scene of chosen.filter((s) => s.on === kind)) {
          await stage.tidy();
          await scene.play(stage).catch(async (error: unknown) => {
            await stage.picture(`gallery/failed-${scene.name}`);
            throw error;
          });
          const file = await stage.picture(`gallery/${scene.name}-${language}-${theme}`);
          if (scene.readme && forReadme) copyFileSync(file, join(images, `${scene.name}-${language}.png`));
          console.log(file);
        }
      } finally {
        await stage.workbench.close();
      }
    }
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
