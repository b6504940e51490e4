// The package's front door loads fetch, web sockets and caches too: 0.1 s that no command of ours needs.
declare module 'undici/lib/dispatcher/pool.js' {
  export { Pool as default } from 'undici';
}
