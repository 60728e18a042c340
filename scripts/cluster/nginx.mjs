import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '../lib/embedded-database.mjs'
import { StartFailure } from '../lib/failure.mjs'

/**
 * Answers may be sent twice: the same idempotency key changes nothing the second time. Nor does keeping what is typed
 * in a quiz, or submitting it, once more.
 */
function configuration({ directory, port, upstreams }) {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `  ${name}_temp_path ${directory}/${name};`)
    .join('\n')
  return `${process.getuid?.() === 0 ? 'user root;\n' : ''}worker_processes 1;
pid ${directory}/nginx.pid;
error_log ${directory}/error.log;
events { worker_connections 2048; }
http {
${temporary}
  access_log off;
  client_max_body_size 1m;
  upstream faultline {
${upstreams.map((upstream) => `    server 127.0.0.1:${upstream} max_fails=1 fail_timeout=2s;`).join('\n')}
    keepalive 32;
  }
  server {
    listen 127.0.0.1:${port};
    proxy_http_version 1.1;
    proxy_set_header Connection "";
    proxy_set_header Host $http_host;
    proxy_set_header X-Forwarded-Host $http_host;
    proxy_set_header X-Forwarded-Proto $scheme;
    proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
    proxy_set_header X-Request-Id $request_id;
    proxy_buffering on;
    proxy_next_upstream error timeout;
    add_header X-Served-By $upstream_addr always;
    location / { proxy_pass http://faultline; }
    location ~ ^/api/(answers|reviews/answers|quizzes/[^/]+/(answers|submission))$ {
      proxy_next_upstream error timeout non_idempotent;
      proxy_pass http://faultline;
    }
    location = /api/metrics { return 404; }
  }
}
`
}

/**
 * Starts nginx before some ports of this machine.
 * @returns {Promise<{ address: string, stop: () => Promise<void> }>}
 */
export async function startNginx({ program, directory, port: wanted, upstreams }) {
  const port = wanted ?? (await freePort())
  mkdirSync(directory, { recursive: true })
  const file = join(directory, 'nginx.conf')
  writeFileSync(file, configuration({ directory, port, upstreams }))
  const child = spawn(program, ['-c', file, '-e', join(directory, 'error.log'), '-g', 'daemon off;'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  process.on('exit', () => child.exitCode === null && child.kill('SIGTERM'))
  const address = `http://localhost:${port}`
  await untilAnswering(`${address}/api/health/live`, child)
  const stop = async () => {
    child.kill('SIGQUIT')
    await ended
  }
  return { address, stop }
}

async function untilAnswering(url, child) {
  for (let attempt = 0; attempt < 100 && child.exitCode === null; attempt += 1) {
    const isUp = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    )
    if (isUp) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new StartFailure('nginx-not-started', 'nginx did not start.', 'What it printed above says why.')
}
