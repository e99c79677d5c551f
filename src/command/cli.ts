#!/usr/bin/env node
import module from 'node:module';
import { isatty } from 'node:tty';
import { CallError } from './call.js';
import type { Host } from './host.js';
import { OutputClosed } from './host.js';
import { main } from './main.js';

// Since Node 22: the code of what is imported from here on is compiled once and kept.
if ('enableCompileCache' in module && typeof module.enableCompileCache === 'function')
  module.enableCompileCache();
process.exitCode = await main(process.argv.slice(2), processHost());

function processHost(): Host {
  const { stdout, stderr, env } = process;
  // Without listeners, a closed pipe would end the process with a stack trace.
  stdout.on('error', () => {});
  stderr.on('error', () => {});
  return {
    // Opened only when it is read: most commands do not.
    get input() {
      return process.stdin;
    },
    inputIsTerminal: isatty(0),
    write: (text) =>
      new Promise((resolve, reject) => {
        stdout.write(text, (error) => {
          if (error) reject(writeError(error));
          else resolve();
        });
      }),
    warn: (text) => {
      stderr.write(text);
    },
    outputIsTerminal: stdout.isTTY === true,
    errorIsTerminal: stderr.isTTY === true,
    columns: stdout.columns,
    env,
    now: () => performance.now(),
  };
}

function writeError(error: Error): Error {
  const code = 'code' in error ? error.code : undefined;
  // The reader has gone: so it is told on Unix, on Windows, and where the stream has been ended already.
  if (code === 'EPIPE' || code === 'EOF' || code === 'ERR_STREAM_DESTROYED') return new OutputClosed();
  return new CallError(`The output cannot be written (${String(code)}). Check the disk and the permissions.`);
}
