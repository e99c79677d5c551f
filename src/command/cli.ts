#!/usr/bin/env node
import module from 'node:module';
import { processHost } from './host.js';
import { main } from './main.js';

module.enableCompileCache?.();
process.exitCode = await main(process.argv.slice(2), processHost());
