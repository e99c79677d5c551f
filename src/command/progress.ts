import type { Host } from './host.js';

const firstAfter = 1000;
const every = 250;

/** Tells a person at a terminal how a long run goes: how many courses, and how many a second. Never in a pipe. */
export class Progress {
  readonly #host: Host;
  readonly #began: number;
  #shown = 0;

  constructor(host: Host) {
    this.#host = host;
    this.#began = host.now();
  }

  /** Shows how far the run is, if it is time to. */
  show(courses: number): void {
    if (!this.#host.errorIsTerminal) return;
    const now = this.#host.now();
    if (now - this.#began < firstAfter || now - this.#shown < every) return;
    this.#shown = now;
    this.#host.warn(`\r\u001b[K${this.#line(courses, now)}`);
  }

  /** Shows how the run went, if it was shown while it went. */
  end(courses: number): void {
    if (this.#shown > 0) this.#host.warn(`\r\u001b[K${this.#line(courses, this.#host.now())}\n`);
  }

  #line(courses: number, now: number): string {
    const seconds = (now - this.#began) / 1000;
    return `${courses} courses in ${seconds.toFixed(1)} s, ${Math.round(courses / seconds)} a second`;
  }
}
