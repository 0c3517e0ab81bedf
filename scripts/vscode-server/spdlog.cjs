/**
 * Writes VS Code's log files. The package that does so natively needs a compiler when it is installed;
 * this takes its place in .tools/vscode-server, so that output channels have their text and their files.
 * Same interface as @vscode/spdlog; no rotation, since the folder is thrown away.
 */
/* eslint-disable @typescript-eslint/no-require-imports -- it replaces a CommonJS module */
const { appendFileSync, mkdirSync } = require('node:fs');
const { dirname } = require('node:path');

const levels = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];
let globalLevel = 2;

class Logger {
  constructor(_type, _name, file) {
    this.file = file;
    this.level = globalLevel;
    this.formatted = true;
    mkdirSync(dirname(file), { recursive: true });
    appendFileSync(file, '');
  }

  write(level, message) {
    if (level < this.level) return;
    const stamp = new Date().toISOString().replace('T', ' ').replace('Z', '');
    appendFileSync(this.file, this.formatted ? `${stamp} [${levels[level]}] ${message}\n` : message);
  }

  trace(message) { this.write(0, message); }
  debug(message) { this.write(1, message); }
  info(message) { this.write(2, message); }
  warn(message) { this.write(3, message); }
  error(message) { this.write(4, message); }
  critical(message) { this.write(5, message); }
  getLevel() { return this.level; }
  setLevel(level) { this.level = level; }
  setPattern() {}
  clearFormatters() { this.formatted = false; }
  flush() {}
  drop() {}
}

const create = async (name, file) => new Logger('rotating', name, file);
// One by one: VS Code imports the names, and Node finds them in no other form of a CommonJS module.
exports.version = 0;
exports.Logger = Logger;
exports.createRotatingLogger = create;
exports.createAsyncRotatingLogger = create;
exports.setLevel = (level) => void (globalLevel = level);
exports.setFlushOn = () => {};
