#!/usr/bin/env node
import module from 'node:module';
import { processHost } from './host.js';
import { main } from './main.js';

// Since Node 22: the code of what is imported from here on is compiled once and kept.
if ('enableCompileCache' in module && typeof module.enableCompileCache === 'function')
  module.enableCompileCache();
process.exitCode = await main(process.argv.slice(2), processHost());
