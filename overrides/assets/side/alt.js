// All that every page of the site has, in the order it begins.
import "./bytte.js";
import "./farger.js";
import "./meny.js";
import "./lesing.js";
import "./forklaring.js";
import "./maalform.js";
import "./soek.js";
