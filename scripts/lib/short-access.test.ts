import { expect, it } from 'vitest';
import { withShortAccess } from './short-access.ts';

const run = (code: string): unknown => new Function(`return ${code}`)();

it('asks for properties by a variable, and does what the code did', () => {
  const line = 'o.somethingLong+=1;n=o?.somethingLong??void 0;o.deep?.somethingLong;delete o.deep;';
  const code = `(function(){let n,o={somethingLong:1,deep:{somethingLong:2},say(){return this.somethingLong}};${line.repeat(8)}return[n,o.say(),"void 0",\`\${o.somethingLong}\`,o.gone===void 0]})()`;
  const shorter = withShortAccess(code);
  expect(shorter.length).toBeLessThan(code.length);
  expect(shorter).not.toMatch(/\.somethingLong/);
  expect(run(shorter)).toEqual(run(code));
});

it('leaves numbers, private names and properties that are computed alone', () => {
  const line = 'r.push(1..toFixedOrNot,c.get(),c["#hidden"],c[k].hiddenName);';
  const code = `(function(){let r=[],k="k";class C{#hidden=7;k={hiddenName:3};get(){return this.#hidden}}let c=new C();${line.repeat(9)}return r})()`;
  expect(run(withShortAccess(code))).toEqual(run(code));
});

it('declares nothing that the code uses already', () => {
  const names = [...'abcdefghijklmnopqrstuvwxyz'].map((name, at) => `${name}=${at}`).join();
  const code = `(function(){let ${names};let list={longNameHere:a};${'b+=list.longNameHere;'.repeat(9)}return[b,c,z]})()`;
  expect(run(withShortAccess(code))).toEqual(run(code));
});
