import type { Host } from './host.js';

const firstAfter = 1000;
const every = 250;

/**
 * Tells a person at a terminal how a long run goes: how many courses, how many a second, and about how long it will
 * still take where the whole is known. Never in a pipe.
 */
export class Progress {
  readonly #host: Host;
  readonly #whole: number | undefined;
  readonly #began: number;
  #shown = 0;

  /** @param whole how much there is to do in all, in any unit, where that is known. */
  constructor(host: Host, whole?: number) {
    this.#host = host;
    this.#whole = whole;
    this.#began = host.now();
  }

  /** Shows how far the run is, if it is time to. `done` is in the unit of the whole. */
  show(courses: number, done: number): void {
    if (!this.#host.errorIsTerminal) return;
    const now = this.#host.now();
    if (now - this.#began < firstAfter || now - this.#shown < every) return;
    this.#shown = now;
    this.#host.warn(`\r\u001b[K${this.#line(courses, now)}${this.#left(done, now)}`);
  }

  /** Shows how the run went, if it was shown while it went. */
  end(courses: number): void {
    if (this.#shown > 0) this.#host.warn(`\r\u001b[K${this.#line(courses, this.#host.now())}\n`);
  }

  #line(courses: number, now: number): string {
    const seconds = (now - this.#began) / 1000;
    return `${courses} courses in ${seconds.toFixed(1)} s, ${Math.round(courses / seconds)} a second`;
  }

  #left(done: number, now: number): string {
    if (this.#whole === undefined || done <= 0 || done >= this.#whole) return '';
    const seconds = (((now - this.#began) / 1000) * (this.#whole - done)) / done;
    return seconds < 100
      ? `, about ${Math.ceil(seconds)} s left`
      : `, about ${Math.ceil(seconds / 60)} min left`;
  }
}
