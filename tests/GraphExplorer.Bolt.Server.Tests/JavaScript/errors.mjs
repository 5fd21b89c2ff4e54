import { run } from './harness.mjs'
