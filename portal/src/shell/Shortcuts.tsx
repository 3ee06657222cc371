import { Modal } from 'antd';
import { useEffect, useState } from 'react';
import { useLanguage } from '../language/language';

const KEYS = [
  ['Ctrl K', 'search'],
  ['J  K', 'rows'],
  ['Enter', 'open'],
  ['Esc', 'close'],
  ['Alt ←', 'back'],
  ['?', 'help'],
] as const;

/** The keys that work here, shown by one of them. */
export function Shortcuts() {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const asked = (event: KeyboardEvent) => {
      if (event.key !== '?' || (event.target as HTMLElement).closest('input,textarea,select')) return;
      setOpen(true);
    };
    document.addEventListener('keydown', asked);
    return () => document.removeEventListener('keydown', asked);
  }, []);
  return (
    <Modal open={open} onCancel={() => setOpen(false)} footer={null} width={400} title={t('keys.title')} closable={{ 'aria-label': t('drawer.close') }}>
      <dl className="kv keys">
        {KEYS.map(([key, does]) => (
          <div key={key} style={{ display: 'contents' }}>
            <dt>
              <span className="kbd">{key}</span>
            </dt>
            <dd>{t(`keys.${does}`)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
