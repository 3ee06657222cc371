import { Component, type ReactNode } from 'react';
import { useLanguage } from '../language/language';
import { Icon } from '../pieces/Icon';

interface Bounds {
  /** Another place is another try. */
  place?: string;
  children: ReactNode;
}

/**
 * Keeps what is around a page standing when the page itself fails: an error of ours, or a part of it that a newer release
 * has replaced on the server.
 */
export class PageBoundary extends Component<Bounds, { failure: string | null }> {
  override state = { failure: null };

  static getDerivedStateFromError(error: unknown): { failure: string } {
    return { failure: error instanceof Error ? error.message : String(error) };
  }

  override componentDidUpdate(before: Bounds): void {
    if (before.place !== this.props.place && this.state.failure !== null) this.setState({ failure: null });
  }

  override render(): ReactNode {
    const { failure } = this.state;
    return failure === null ? this.props.children : <Failed failure={failure} />;
  }
}

function Failed({ failure }: { failure: string }) {
  const { t } = useLanguage();
  return (
    <div className="card emp" role="alert">
      <Icon name="warning" large />
      <h1>{t('failed.title')}</h1>
      <p>{t('failed.text')}</p>
      <div className="row">
        <button type="button" className="btn pri" onClick={() => window.location.reload()}>
          {t('failed.reload')}
        </button>
        <a className="btn" href="/">
          {t('notFound.home')}
        </a>
      </div>
      <p className="mono s12">{failure}</p>
    </div>
  );
}
