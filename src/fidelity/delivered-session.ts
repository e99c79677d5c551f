/** A session that was delivered, as far as rating it goes. */
export interface DeliveredSession {
  readonly course: string;
  /** The number of the session, as the course has it. */
  readonly session: number;
  /** An opaque id. */
  readonly therapist: string;
  /** Whether there is a recording to rate; `null` where nobody knows. */
  readonly recorded: boolean | null;
}

/** One text for one session. */
export function sessionKey({
  course,
  session,
}: {
  readonly course: string;
  readonly session: number;
}): string {
  return JSON.stringify([course, session]);
}
