// A page that asks the server by itself would keep the session of an unattended machine alive for ever.
const AWAY_MS = 10 * 60_000;
let lastSeen = Date.now();
const seen = () => {
    lastSeen = Date.now();
};
for (const event of ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart']) {
    window.addEventListener(event, seen, { passive: true });
}

/** For questions repeated by a timer: asks anew while somebody is at the machine, else answers what is known. */
export function unlessAway<Answer>(known: Answer | undefined, ask: () => Promise<Answer>): Answer | Promise<Answer> {
    return known !== undefined && Date.now() - lastSeen > AWAY_MS ? known : ask();
}
