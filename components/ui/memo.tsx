import { Component, type ComponentType } from 'preact';

/** The same component, drawn again only where something that it gets is another thing than before. For rows of long lists. */
export function memo<P extends object>(Inner: ComponentType<P>): ComponentType<P> {
  return class Memo extends Component<P> {
    override shouldComponentUpdate(next: Readonly<P>): boolean {
      return differs(this.props, next);
    }
    override render() {
      return <Inner {...this.props} />;
    }
  };
}

const differs = (before: object, next: object): boolean => {
  const names = Object.keys(next) as (keyof typeof next)[];
  return names.length !== Object.keys(before).length || names.some((name) => !Object.is(before[name], next[name]));
};
