// Runs the Worker as Cloudflare would, on a port of its own choice, and says which: "listening <port>".
// node start.js <worker.js> <folder of the storage> <room in megabytes>, with VERIFY_TOKEN and RELAY_TOKEN around it.
import { Miniflare } from "miniflare";
import { dirname } from "node:path";

const [script, storage, room] = process.argv.slice(2);
const worker = new Miniflare({
  host: "127.0.0.1",
  port: 0,
  modules: true,
  modulesRoot: dirname(script),
  scriptPath: script,
  compatibilityDate: "2026-04-01",
  durableObjects: { MAILBOX: { className: "Mailbox", useSQLite: true } },
  durableObjectsPersist: storage,
  bindings: {
    VERIFY_TOKEN: process.env.VERIFY_TOKEN,
    RELAY_TOKEN: process.env.RELAY_TOKEN,
    MAX_MEGABYTES: room,
  },
});
const address = await worker.ready;
console.log(`listening ${address.port}`);

// Whoever started this holds its input: it ends with them, however they end.
process.stdin.resume().on("end", () => worker.dispose().finally(() => process.exit(0)));
