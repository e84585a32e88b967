// A mailbox on Cloudflare: takes what Meta delivers, keeps it, and gives it to Parley whenever Parley is awake.
// One file without dependencies. Needs the secrets VERIFY_TOKEN and RELAY_TOKEN and a Durable Object binding MAILBOX
// to the class Mailbox with SQLite storage; wrangler.toml beside this file declares them.
import { DurableObject } from "cloudflare:workers";

const LARGEST_BODY = 4 * 1024 * 1024;
const LARGEST_ACK = 64 * 1024;
/** What is refused is read so far and thrown away: a sender who is cut short does not hear why. */
const LONGEST_READ = 16 * 1024 * 1024;
const PAGE_BYTES = 8 * 1024 * 1024;
const MOST_MEGABYTES = 800;
/** A row may have 2 MB: what a body has beyond this goes into rows of its own. */
const PART = 1_900_000;
const DAY = 24 * 60 * 60 * 1000;
const KEPT = 30 * DAY;

const ROUTES = {
  "/webhooks/whatsapp": { GET: verify, POST: take },
  "/relay/v1/deliveries": { GET: forEngine(give) },
  "/relay/v1/ack": { POST: forEngine(letGo) },
};

export default {
  async fetch(request, env) {
    const answer = await answerTo(request, env);
    if (request.body && !request.bodyUsed) {
      await read(request, 0);
    }
    return answer;
  },
};

async function answerTo(request, env) {
  const url = new URL(request.url);
  const route = Object.hasOwn(ROUTES, url.pathname) ? ROUTES[url.pathname] : undefined;
  if (!route) {
    return problem(404, "Not Found", "There is nothing here.");
  }
  if (!Object.hasOwn(route, request.method)) {
    const allowed = Object.keys(route).join(", ");
    return problem(405, "Method Not Allowed", "This is done in another way.", { Allow: allowed });
  }
  if (!env.VERIFY_TOKEN || !env.RELAY_TOKEN || !env.MAILBOX) {
    return problem(503, "Service Unavailable", "VERIFY_TOKEN, RELAY_TOKEN or MAILBOX is missing in the settings.");
  }
  try {
    return await route[request.method](request, url.searchParams, env);
  } catch (e) {
    // The day's allowance is used up, a new version comes, a disk does not answer: whoever asked will ask again.
    console.error("the mailbox did not answer:", e.name);
    return unavailable("The mailbox does not answer at the moment.");
  }
}

// ---- what Meta sees

async function verify(_, query, env) {
  const known = await same(query.get("hub.verify_token") ?? "", env.VERIFY_TOKEN);
  if (!known || query.get("hub.mode") !== "subscribe") {
    return problem(403, "Forbidden", "The verify token or the mode is another.");
  }
  const challenge = query.get("hub.challenge") ?? "";
  if (!/^[A-Za-z0-9._~-]{1,200}$/.test(challenge)) {
    return problem(400, "Bad Request", "hub.challenge is missing or is not one.");
  }
  return new Response(challenge, { headers: headers("text/plain; charset=utf-8") });
}

async function take(request, _, env) {
  const signature = request.headers.get("X-Hub-Signature-256") ?? "";
  if (!/^sha256=[0-9A-Fa-f]{64}$/.test(signature)) {
    return problem(401, "Unauthorized", "A delivery bears a signature.");
  }
  const body = await read(request, LARGEST_BODY);
  if (!body) {
    return problem(413, "Content Too Large", "A delivery has at most 4 MiB.");
  }
  const room = (Number(env.MAX_MEGABYTES) || MOST_MEGABYTES) * 1_000_000;
  if (!(await mailbox(env).take(body, signature, room))) {
    return unavailable("The mailbox is full.");
  }
  return new Response(null, { status: 200, headers: headers("text/plain; charset=utf-8") });
}

// ---- what the engine sees

function forEngine(handler) {
  return async (request, query, env) => {
    const [, token] = /^Bearer +(\S+)$/i.exec(request.headers.get("Authorization") ?? "") ?? [];
    if (!token || !(await same(token, env.RELAY_TOKEN))) {
      return problem(401, "Unauthorized", "This is not the mailbox's token.", { "WWW-Authenticate": "Bearer" });
    }
    return handler(request, query, env);
  };
}

async function give(_, query, env) {
  const after = query.get("after") || "0".repeat(16);
  const limit = whole(query.get("limit") || "50", 500);
  const wait = whole(query.get("wait") || "0", 60);
  if (!isId(after) || !limit || wait === undefined) {
    return problem(400, "Bad Request", "after is an id, limit and wait are whole numbers.");
  }
  return new Response(await mailbox(env).give(Number(after), limit, wait), { headers: headers("application/json") });
}

async function letGo(request, _, env) {
  const body = await read(request, LARGEST_ACK);
  if (!body) {
    return problem(413, "Content Too Large", "An acknowledgement has at most 64 KiB.");
  }
  const upto = idIn(body);
  const count = upto === undefined ? undefined : await mailbox(env).letGo(Number(upto));
  if (count === undefined) {
    return problem(400, "Bad Request", "upto is an id that was given.");
  }
  return new Response(JSON.stringify({ let_go: count }), { headers: headers("application/json") });
}

function mailbox(env) {
  return env.MAILBOX.get(env.MAILBOX.idFromName("mailbox"));
}

// ---- words and numbers from outside

/** Whether two texts are the same, in a time that tells nothing about either. */
async function same(one, other) {
  const digest = (text) => crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  const [a, b] = await Promise.all([digest(one), digest(other)]);
  return crypto.subtle.timingSafeEqual(a, b);
}

/** The whole body, or undefined if it is larger than may be. */
async function read(request, largest) {
  if (Number(request.headers.get("Content-Length")) > LONGEST_READ) {
    return undefined;
  }
  const parts = [];
  let length = 0;
  for await (const part of request.body ?? []) {
    length += part.byteLength;
    if (length > LONGEST_READ) {
      return undefined;
    }
    if (length <= largest) {
      parts.push(part);
    }
  }
  return length > largest ? undefined : joined(parts, length);
}

function joined(parts, length) {
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.byteLength;
  }
  return all;
}

function whole(text, most) {
  return /^[0-9]+$/.test(text) ? Math.min(Number(text), most) : undefined;
}

/** Numbers beyond 2^53 are inexact, but no id will ever be so large. */
function isId(text) {
  return typeof text === "string" && /^[0-9]{16}$/.test(text);
}

function idIn(json) {
  try {
    const upto = JSON.parse(new TextDecoder().decode(json))?.upto;
    return isId(upto) ? upto : undefined;
  } catch {
    return undefined;
  }
}

// ---- answers

function headers(type, more = {}) {
  return { "Content-Type": type, "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff", ...more };
}

function problem(status, title, detail, more) {
  const text = JSON.stringify({ type: "about:blank", title, status, detail });
  return new Response(text, { status, headers: headers("application/problem+json", more) });
}

function unavailable(detail) {
  return problem(503, "Service Unavailable", detail, { "Retry-After": "300" });
}

/**
 * What is kept, in the order it came. Everything between two awaits happens at once, and no answer leaves before what
 * was written is on the disks: both are the Durable Object's own promises.
 *
 * Ids have no gaps, and what is let go of is always the oldest: so the first and the last id tell how many are kept,
 * and nobody has to count (Cloudflare counts every row that is read).
 */
export class Mailbox extends DurableObject {
  #sql = this.ctx.storage.sql;
  #waiting = new Set();

  constructor(ctx, env) {
    super(ctx, env);
    ctx.blockConcurrencyWhile(async () => {
      this.#sql.exec(`
        CREATE TABLE IF NOT EXISTS deliveries (
          id INTEGER PRIMARY KEY AUTOINCREMENT, received_at INTEGER NOT NULL, signature TEXT NOT NULL,
          size INTEGER NOT NULL, body BLOB NOT NULL);
        CREATE TABLE IF NOT EXISTS parts (
          delivery INTEGER NOT NULL, part INTEGER NOT NULL, body BLOB NOT NULL,
          PRIMARY KEY (delivery, part)) WITHOUT ROWID;
      `);
      if ((await ctx.storage.getAlarm()) === null) {
        await ctx.storage.setAlarm(Date.now() + DAY);
      }
    });
  }

  /** Keeps a delivery, or answers false if it would make the mailbox larger than it may be. */
  take(body, signature, room) {
    if (this.#sql.databaseSize + body.byteLength > room) {
      return false;
    }
    this.ctx.storage.transactionSync(() => {
      const { id } = this.#sql
        .exec(
          "INSERT INTO deliveries (received_at, signature, size, body) VALUES (?, ?, ?, ?) RETURNING id",
          Date.now(), signature, body.byteLength, body.slice(0, PART).buffer)
        .one();
      for (let at = PART; at < body.byteLength; at += PART) {
        this.#sql.exec("INSERT INTO parts VALUES (?, ?, ?)", id, at, body.slice(at, at + PART).buffer);
      }
    });
    this.#waiting.forEach((wake) => wake());
    return true;
  }

  /** A page as JSON; where there is nothing to give, so many seconds later at most. */
  async give(after, limit, seconds) {
    if (seconds > 0 && this.#last() <= after) {
      await this.#something(after, seconds);
    }
    return this.#page(after, limit);
  }

  /** How many were still there up to an id, or undefined if that id was never given. */
  letGo(upto) {
    const [newest] = this.#sql.exec("SELECT seq FROM sqlite_sequence WHERE name = 'deliveries'").toArray();
    if (upto < 1 || upto > (newest?.seq ?? 0)) {
      return undefined;
    }
    return this.#forget(upto);
  }

  /** Every day: what is older than may be goes. */
  async alarm() {
    const [old] = this.#sql
      .exec("SELECT id FROM deliveries WHERE received_at >= ? ORDER BY id LIMIT 1", Date.now() - KEPT)
      .toArray();
    this.#forget(old ? old.id - 1 : this.#last());
    await this.ctx.storage.setAlarm(Date.now() + DAY);
  }

  #forget(upto) {
    return this.ctx.storage.transactionSync(() => {
      const { count } = this.#sql.exec("SELECT COUNT(*) AS count FROM deliveries WHERE id <= ?", upto).one();
      if (count > 0) {
        this.#sql.exec("DELETE FROM parts WHERE delivery <= ?", upto);
        this.#sql.exec("DELETE FROM deliveries WHERE id <= ?", upto);
      }
      return count;
    });
  }

  #last() {
    return this.#sql.exec("SELECT MAX(id) AS id FROM deliveries").one().id ?? 0;
  }

  /** Waits until something later than an id has come, or the time is over. */
  #something(after, seconds) {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.#waiting.delete(look);
        resolve();
      };
      const look = () => this.#last() > after && done();
      const timer = setTimeout(done, seconds * 1000);
      this.#waiting.add(look);
    });
  }

  #page(after, limit) {
    const data = [];
    let bytes = 0;
    let next = null;
    const rows = this.#sql.exec("SELECT * FROM deliveries WHERE id > ? ORDER BY id LIMIT ?", after, limit);
    for (const row of rows) {
      bytes += row.size;
      if (data.length > 0 && bytes > PAGE_BYTES) {
        break;
      }
      next = String(row.id).padStart(16, "0");
      data.push(JSON.stringify({
        id: next,
        received_at: new Date(row.received_at).toISOString(),
        signature: row.signature,
        body: this.#body(row).toBase64(),
        sealed: false,
      }));
    }
    return `{"data":[${data.join(",")}],"next":${JSON.stringify(next)},"waiting":${this.#count(after)}}`;
  }

  #body({ id, size, body }) {
    const all = new Uint8Array(size);
    all.set(new Uint8Array(body));
    const parts = size > PART ? this.#sql.exec("SELECT part, body FROM parts WHERE delivery = ?", id) : [];
    for (const each of parts) {
      all.set(new Uint8Array(each.body), each.part);
    }
    return all;
  }

  #count(after) {
    // MIN and MAX in one SELECT would read every row.
    const { first, last } = this.#sql
      .exec("SELECT (SELECT MIN(id) FROM deliveries) AS first, (SELECT MAX(id) FROM deliveries) AS last")
      .one();
    return first === null ? 0 : Math.max(0, last - Math.max(after, first - 1));
  }
}
