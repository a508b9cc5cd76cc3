import { Component, type ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { Failure } from './Panel.tsx';

interface Props {
  readonly children: ComponentChildren;
}

/** Keeps one broken part from taking the page with it. */
export class ErrorBoundary extends Component<Props, { readonly message: string | undefined }> {
  override state = { message: undefined as string | undefined };

  static override getDerivedStateFromError(error: unknown) {
    return { message: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }

  override render() {
    const { message } = this.state;
    if (message === undefined) return this.props.children;
    return (
      <Failure title={i18n.t('ui.partFailed')} report={message} onRetry={() => this.setState({ message: undefined })} />
    );
  }
}
