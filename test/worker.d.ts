// What the build gives the service worker.
declare const VERSION: string;
declare const SHELL: string[];
