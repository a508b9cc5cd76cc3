export type Theme = 'light' | 'dark';

const light = `--page:#f4f2ee;--card:#fff;--text:#191919;--faint:#666;--line:#e0dfdc;--blue:#0a66c2;--blueText:#fff;--hover:#f0efec;--field:#edf3f8;--shade:rgb(0 0 0/60%);--cover:#a0b4b7`;
const dark = `--page:#000;--card:#1b1f23;--text:#e9e9ea;--faint:#a5a7a9;--line:#3a3f45;--blue:#71b7fb;--blueText:#1b1f23;--hover:#2a3036;--field:#38434f;--shade:rgb(0 0 0/75%);--cover:#3f4d54`;

/** The colours of both front ends; under `:root` in the page, under `:host` in the shadow root of the outlet. */
export function colours(scope: string, theme: Theme): string {
  return `${scope}{color-scheme:${theme};${theme === 'dark' ? dark : light}}`;
}

export const base = `
*,*::before,*::after{box-sizing:border-box}
body,h1,h2,h3,p,ul,li,figure{margin:0;padding:0}
ul{list-style:none}
button{font:inherit;color:inherit;background:none;border:0;cursor:pointer;padding:0}
a{color:inherit;text-decoration:none}
img{display:block;max-width:100%}
svg{fill:none;stroke:currentColor;stroke-width:1.300;stroke-linejoin:round;stroke-linecap:round;flex:none}
body{background:var(--page);color:var(--text);font:14px/1.430 -apple-system,system-ui,"Segoe UI",Roboto,"Helvetica Neue","Fira Sans",Ubuntu,Arial,sans-serif}
hr{border:0;border-top:1px solid var(--line);margin:0}
.typeahead-list{z-index:20;width:320px;background:var(--card);border:1px solid var(--line);border-radius:8px;box-shadow:0 4px 12px rgb(0 0 0/.3)}
.typeahead-list [role=option]{display:flex;flex-direction:column;padding:8px 16px;color:var(--faint)}
.typeahead-list [aria-selected=true]{background:var(--hover)}
.typeahead-list .suggested{color:var(--text);font-weight:600}
:focus-visible{outline:2px solid var(--blue);outline-offset:1px}
`;
