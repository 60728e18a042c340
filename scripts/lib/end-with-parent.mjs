// Loaded before the web server: when the start command is killed outright, the channel to it closes, and the server
// must not stay behind holding the port.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
// The channel alone must not keep the process alive.
process.channel?.unref()
