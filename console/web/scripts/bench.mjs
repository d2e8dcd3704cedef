// Runs the measurements of bench/ whose names are given; CONSOLE is the address of the console. bench/run of the project gives each what it needs.
import {fileURLToPath} from 'node:url'
import {runnerImport} from 'vite'

const {module} = await runnerImport(fileURLToPath(new URL('../bench/index.ts', import.meta.url)), {configFile: false, logLevel: 'error'})
await module.run(process.argv.slice(2))
