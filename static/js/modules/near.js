// How far it is. A position is used here, in the page, and goes nowhere else.

/** A place on the earth: latitude and longitude in degrees.
 * @typedef {[number, number]} Place */

/** Kilometres between two places, as the crow flies.
 * @param {Place} a
 * @param {Place} b */
export function kilometres(a, b) {
  const rad = Math.PI / 180;
  const half = (/** @type {number} */ degrees) => Math.sin(degrees * rad / 2) ** 2;
  const h = half(b[0] - a[0]) + Math.cos(a[0] * rad) * Math.cos(b[0] * rad) * half(b[1] - a[1]);
  return 12742 * Math.asin(Math.sqrt(h));
}

/** Kilometres to the nearest of several places, Infinity when none is known.
 * @param {Place} from
 * @param {Place[]} places */
export function nearest(from, places) {
  return Math.min(...places.map((place) => kilometres(from, place)));
}

/** Asks where the device is. A browser that cannot say is as one that may not.
 * @returns {Promise<Place>} */
export function locate() {
  return new Promise((resolve, reject) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve([coords.latitude, coords.longitude]), reject, { maximumAge: 600_000, timeout: 20_000 });
  });
}
