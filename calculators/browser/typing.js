// Whether somebody is typing, what waits until it rests, and how often is asked meanwhile.

// How long nothing is typed before the typing rests.
const RO = 250;

export class Skriving {
  /** Runs while something is being typed.
   *  @type {number | undefined} */
  #ur;
  /** What waits for the typing to rest.
   *  @type {(() => void) | null} */
  #utsatt = null;
  /** Whether something asked as one typed is on its way. */
  underveis = false;
  /** Whether more was typed meanwhile. */
  mer = false;

  /** Something was typed: what waited is not to be said any more, and `hviler` is called when
   *  nothing more comes.
   *  @param {() => void} hviler */
  skrevet(hviler) {
    this.stans();
    this.#ur = setTimeout(() => {
      this.#ur = undefined;
      this.#utsatt?.();
      this.#utsatt = null;
      hviler();
    }, RO);
  }

  /** Do it when the typing rests; the last that is to wait is the one that does.
   *  @param {() => void} gjoer */
  naarDenHviler(gjoer) {
    if (this.#ur === undefined) gjoer();
    else this.#utsatt = gjoer;
  }

  /** Ask of what stands there now, and when that is answered of what stands there then: never is
   *  more than one such question on its way.
   *  @param {() => Promise<unknown> | null} spoer */
  async straks(spoer) {
    this.mer = true;
    if (this.underveis) return;
    this.underveis = true;
    try {
      while (this.mer) {
        this.mer = false;
        await spoer();
      }
    } finally {
      this.underveis = false;
    }
  }

  /** It rests: nothing waits, and nothing more is asked of what was typed. */
  stans() {
    clearTimeout(this.#ur);
    this.#ur = undefined;
    this.#utsatt = null;
    this.mer = false;
  }
}
