// A part of the code that is fetched when somebody needs it.

/** A module by its address. A browser may remember by it that a module did not come, so the next
 *  attempt is made at another.
 *  @template T */
export class Del {
  #adresse;

  /** @param {URL} adresse */
  constructor(adresse) {
    this.#adresse = adresse;
  }

  /** The module. Rejects when it does not come, with what the browser says of it.
   *  @returns {Promise<T>} */
  hent() {
    const { href } = this.#adresse;
    return import(href).catch((feil) => {
      // Two may wait for the same.
      if (this.#adresse.href === href) this.#adresse.search += "1";
      throw feil;
    });
  }
}
