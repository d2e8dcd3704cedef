import {defineConfig} from 'vitest/config'

const pictures = process.env.npm_lifecycle_event === 'screenshots'

/** Tests in a real browser against a console that runs; CONSOLE is its address. One after the other: two cores carry all of it. */
export default defineConfig({
  test: {
    include: [pictures ? 'browser/screenshots.ts' : 'browser/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 60_000,
    expect: {poll: {timeout: 15_000}},
  },
})
