// A CDS service of the smallest kind: CDS Hooks 2.0 over node:http, for one machine.
//
//   node cds-service.mjs FOLDER [PORT] [ORIGIN…]
//
// FOLDER holds one course a file, `{patient’s id}.json`. ORIGIN is where a browser-based client is served from. It listens on
// the loopback interface only and asks nobody who they are: before it leaves your machine it needs TLS, the signed token that
// CDS Hooks describes under “Trusting CDS Clients”, and a store in place of the three maps below.
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename, join } from 'node:path';
import { check } from 'openipt';
import { cards, cdsServices, readFeedback } from 'openipt/cds-hooks';
import { protocol } from 'openipt/protocols';

const [folder = '.', port = '0', ...origins] = process.argv.slice(2);
const mostBytes = 64 * 1024;

// Read once, by name: no part of a request ever becomes a path.
const courses = new Map(
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => [basename(file, '.json'), JSON.parse(readFileSync(join(folder, file), 'utf8'))]),
);
const shownTo = new Map(); // patient → what was shown, for the next call
const issued = new Map(); // card → what was shown with its patient, for feedback
const waivers = new Map(); // card → the waiver that came of it: sent twice, it is granted once
const service = cdsServices().services[0].id;
const routes = {
  '/cds-services': { GET: () => cdsServices() },
  [`/cds-services/${service}`]: { POST: (body) => ({ cards: view(body) }) },
  [`/cds-services/${service}/feedback`]: { POST: (body) => feedback(body) },
};

/** An answer other than 200. It says where, and never what. */
class Refusal {
  constructor(status, code, more = {}) {
    Object.assign(this, { status, body: { code, ...more } });
  }
}

function view(body) {
  const { patientId, userId } = body?.context ?? {};
  if (body?.hook !== 'patient-view') throw new Refusal(400, 'wrong-hook');
  if (typeof patientId !== 'string' || typeof userId !== 'string') throw new Refusal(400, 'no-context');
  // Patients and their proxies open charts too. These cards are not for them.
  if (!/^Practitioner(Role)?\//.test(userId)) return [];
  const course = courses.get(patientId);
  if (course === undefined) return [];
  const granted = [...waivers].filter(([card]) => issued.get(card).patient === patientId);
  const report = check(course, protocol, { waivers: granted.map(([, waiver]) => waiver) });
  if (!report.ok) throw new Refusal(500, `not-a-course/${report.error.grade}`);
  const given = cards(report.value, {
    closed: 'safety',
    shown: shownTo.get(patientId) ?? [],
    suggest: { patient: { reference: `Patient/${patientId}` } },
  });
  shownTo.set(patientId, given.shown);
  for (const shown of given.shown) issued.set(shown.uuid, { shown, patient: patientId });
  return given.cards;
}

function feedback(body) {
  const read = readFeedback(body, { issued: Array.from(issued.values(), ({ shown }) => shown) });
  if (!read.ok) throw new Refusal(400, 'bad-feedback', { faults: read.error });
  // The comments, and what was accepted, are for whoever reviews the rules; this example keeps neither.
  for (const [at, { card }] of read.value.overridden.entries()) waivers.set(card, read.value.waivers[at]);
}

async function bodyOf(request) {
  // A page of another origin may send a form or plain text unasked, and JSON only after asking (OPTIONS, below).
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? ''))
    throw new Refusal(415, 'not-json');
  const chunks = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > mostBytes) throw new Refusal(413, 'too-long');
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw new Refusal(400, 'bad-json'); // The parser’s own message quotes the text.
  }
}

async function answer(request, response) {
  const { origin, host = '' } = request.headers;
  // A name that somebody else points at this machine is not ours.
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host)) throw new Refusal(421, 'wrong-host');
  response.setHeader('Vary', 'Origin');
  if (origins.includes(origin)) response.setHeader('Access-Control-Allow-Origin', origin);
  const methods = Object.entries(routes).find(([path]) => path === request.url)?.[1];
  if (methods === undefined) throw new Refusal(404, 'no-such-path');
  const allowed = [...Object.keys(methods), 'OPTIONS'].join(', ');
  if (request.method === 'OPTIONS') {
    response.setHeader('Access-Control-Allow-Methods', allowed);
    response.setHeader('Access-Control-Allow-Headers', 'Authorization, Content-Type');
    return [204];
  }
  response.setHeader('Allow', allowed);
  if (!Object.hasOwn(methods, request.method)) throw new Refusal(405, 'wrong-method');
  return [200, methods[request.method](request.method === 'POST' ? await bodyOf(request) : undefined)];
}

const server = createServer(async (request, response) => {
  const [status, body] = await answer(request, response).catch((error) =>
    error instanceof Refusal ? [error.status, error.body] : [500, { code: 'fault' }],
  );
  if (status === 413) response.setHeader('Connection', 'close');
  response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
  response.end(body === undefined ? undefined : JSON.stringify(body));
});
// The one line that it ever prints: no request is logged, since addresses and bodies tell who is in treatment.
server.listen(Number(port), '127.0.0.1', () => {
  console.log(`${courses.size} courses on http://127.0.0.1:${server.address().port}/cds-services`);
});
process.once('SIGTERM', () => server.close(() => process.exit(0)));
