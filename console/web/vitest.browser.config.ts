import {defineConfig} from 'vitest/config'

/** Tests in a real browser against a console that runs; CONSOLE is its address. One after the other: two cores carry all of it. */
export default defineConfig({
  test: {include: ['browser/**/*.test.ts'], fileParallelism: false, testTimeout: 90_000, hookTimeout: 60_000, expect: {poll: {timeout: 15_000}}},
})
