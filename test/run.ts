/** `npm test`: lint, types, and every test, then one line that counts them. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { needChromium } from './chromium.ts';
import { needFirefox } from './firefox.ts';

const ROOT = join(import.meta.dirname, '..');
const only = process.argv.slice(2);
const started = performance.now();

/** Runs a tool of node_modules/.bin under this Node; returns whether it succeeded. */
function tool(name: string, entry: string, args: readonly string[]): boolean {
  process.stdout.write(`\n— ${name}\n`);
  return spawnSync(process.execPath, [join(ROOT, 'node_modules', entry), ...args], { cwd: ROOT, stdio: 'inherit' }).status === 0;
}

function vitest(): { passed: number; failed: number; skipped: number } {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-test-'));
  const results = join(folder, 'results.json');
  try {
    tool('vitest', 'vitest/vitest.mjs', [
      'run',
      '--config',
      'test/vitest.config.ts',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${results}`,
      ...only,
    ]);
    const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites, success } = JSON.parse(readFileSync(results, 'utf8'));
    const broken = !success && numFailedTests === 0 ? Math.max(1, numFailedTestSuites) : 0;
    return { passed: numPassedTests, failed: numFailedTests + broken, skipped: numPendingTests };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

process.env.VIGIE_CHROMIUM = needChromium();
process.env.VIGIE_FIREFOX = needFirefox();
const checks =
  only.length > 0
    ? []
    : [
        tool('biome', '@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']),
        tool('astro check', 'astro/bin/astro.mjs', ['check', '--minimumFailingSeverity', 'warning']),
        tool('tsc', 'typescript/bin/tsc', ['-p', '.']),
        tool('tsc, extension', 'typescript/bin/tsc', ['-p', 'extension', '--noEmit']),
      ];
const tests = vitest();
const passed = tests.passed + checks.filter(Boolean).length;
const failed = tests.failed + checks.filter((ok) => !ok).length;
process.stdout.write(
  `\n${Math.round((performance.now() - started) / 1000)} s\n${passed} passed, ${failed} failed, ${tests.skipped} skipped\n`,
);
process.exitCode = failed > 0 ? 1 : 0;
