/** What development builds and tests ask for instead of `jsx-runtime`; the same. */
export { Fragment, jsx as jsxDEV, type JSX } from './jsx-runtime.ts';
