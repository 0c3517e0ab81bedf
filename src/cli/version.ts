/** The version that package.json states, taken in when the program is built. */
export { version } from '../../package.json';
