/** Packages of others that are no dependencies of ours: at the first run they are installed into a folder of their own, at fixed versions. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';

/** Installs what is not there yet; where there is no registry the packages stay missing, and whoever loads one says so. */
export function install(folder: string, versions: Readonly<Record<string, string>>): void {
  if (Object.keys(versions).every((name) => existsSync(`${folder}/node_modules/${name}`))) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/package.json`, JSON.stringify({ private: true, dependencies: versions }));
  spawnSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: folder, stdio: 'ignore' });
}
