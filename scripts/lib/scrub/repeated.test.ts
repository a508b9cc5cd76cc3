// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { peopleOf } from './people.ts';
import { repeatedIn } from './repeated.ts';

const thrice = (html: string): string => html.repeat(3);

it('takes what buttons repeat for the interface, and never what can be a name', () => {
  document.body.innerHTML = [
    '<a href="/ada_park"><span>Ada Park</span></a><p>Zoe Berg was here.</p>',
    thrice('<button>Show more</button><button>Dismiss</button><button>Reply to Ada</button><button>Otto Berg</button>'),
    thrice('<button>Park</button><button>ada_park</button><button>Zoe</button><button>王小明</button>'),
    thrice('<button><img src="/a.jpg">Ines</button><button>12 kommentarer</button>'),
    '<button>Once</button><button>Once</button>',
  ].join('');
  const people = peopleOf(document, 'https://x.com/home', 'x');
  expect([...people.handles]).toEqual(['ada_park']);
  const { labels, words } = repeatedIn(document, people);
  expect([...labels].sort()).toEqual(['Dismiss', 'Show more']);
  expect([...words]).toEqual(['kommentarer']);
});
