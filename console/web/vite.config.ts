import {fileURLToPath, URL} from 'node:url'
import vue from '@vitejs/plugin-vue'
import components from 'unplugin-vue-components/vite'
import {ElementPlusResolver} from 'unplugin-vue-components/resolvers'
import {defineConfig} from 'vitest/config'

// In development the pages come from here, and what they ask for from a console that runs: CONSOLE=http://127.0.0.1:8080 npm run dev
const console = process.env.CONSOLE ?? 'http://127.0.0.1:8080'

export default defineConfig({
  plugins: [vue(), components({dirs: [], dts: false, resolvers: [ElementPlusResolver({importStyle: 'css'})]})],
  resolve: {alias: {'@': fileURLToPath(new URL('./src', import.meta.url))}},
  define: {__VUE_OPTIONS_API__: true, __VUE_PROD_DEVTOOLS__: false, __INTLIFY_PROD_DEVTOOLS__: false},
  build: {
    outDir: '../target/classes/static',
    emptyOutDir: true,
    target: 'es2022',
    // A data: address in a style sheet or an inline script would need a weaker content security policy.
    assetsInlineLimit: 0,
    manifest: true, // for scripts/sizes.mjs, which removes it
    modulePreload: {polyfill: false},
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {output: {advancedChunks: {groups: [{name: 'echarts', test: /node_modules\/(echarts|zrender)\//}]}}},
  },
  server: {
    host: '127.0.0.1',
    proxy: Object.fromEntries(['/api', '/login', '/logout', '/oauth2'].map(path => [path, {target: console}])),
  },
  test: {environment: 'happy-dom', include: ['src/**/*.test.ts', 'test/**/*.test.ts']},
})
