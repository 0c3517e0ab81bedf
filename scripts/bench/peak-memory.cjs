// Preloaded into a measured program: its peak resident memory, in bytes, as the last line of stderr.
process.on('exit', () => process.stderr.write(`peak-memory ${process.resourceUsage().maxRSS * 1024}\n`));
