import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { enterprisesQuery } from '../api/queries';
import { isCreditCode } from '../figures/creditCode';
import { useLanguage } from '../language/language';
import { Icon } from '../pieces/Icon';
import { asProblem } from '../problem/Problem';
import { useNames } from '../session/places';
import { useReader } from '../session/reader';

/**
 * Finds an enterprise by name or code. It asks on Enter, not on each key: every answer names enterprises and is
 * written to their access log, and half a typed name should not be.
 */
export function OmniSearch() {
  const { t, say, language } = useLanguage();
  const { purpose, role, session } = useReader();
  const names = useNames();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const list = useId();
  const found = useQuery({
    ...enterprisesQuery(purpose, { q: asked ?? '', district: role === 'city-officer' ? null : session.district }),
    enabled: asked !== null,
  });
  const open = asked !== null;
  const items = found.data ?? [];

  useEffect(() => {
    const toSearch = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        input.current?.focus();
        input.current?.select();
      }
    };
    document.addEventListener('keydown', toSearch);
    return () => document.removeEventListener('keydown', toSearch);
  }, []);

  useEffect(() => {
    if (!open) return undefined;
    const outside = (event: MouseEvent) => {
      if (!box.current?.contains(event.target as Node)) setAsked(null);
    };
    document.addEventListener('mousedown', outside);
    return () => document.removeEventListener('mousedown', outside);
  }, [open]);

  const go = (creditCode: string) => {
    setAsked(null);
    setTyped('');
    input.current?.blur();
    void navigate(`/scores/${creditCode}`);
  };

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      const text = typed.trim();
      const code = text.toUpperCase();
      if (open && asked === text && items[active]) go(items[active].creditCode);
      else if (isCreditCode(code)) go(code);
      else if (text !== '') {
        setActive(0);
        setAsked(text);
      }
    } else if (event.key === 'Escape') setAsked(null);
    else if (open && event.key === 'ArrowDown') {
      event.preventDefault();
      setActive((index) => Math.min(index + 1, items.length - 1));
    } else if (open && event.key === 'ArrowUp') {
      event.preventDefault();
      setActive((index) => Math.max(index - 1, 0));
    }
  };

  return (
    <div className="omni" ref={box} role="search">
      <div className="omni-box">
        <Icon name="search" />
        <input
          ref={input}
          role="combobox"
          aria-expanded={open}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={open && items[active] ? `${list}-${active}` : undefined}
          aria-label={t('search.label')}
          placeholder={t('search.placeholder')}
          title={t('search.hint')}
          maxLength={64}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setAsked(null);
          }}
          onKeyDown={onKeyDown}
        />
        <span className="kbd" aria-hidden="true">
          {typed.trim() === '' ? 'Ctrl K' : t('search.enter')}
        </span>
      </div>
      {open && (
        <div className="found" id={list} role="listbox" aria-label={t('search.results')}>
          {found.isPending && <div className="said" role="status">{t('state.reading')}</div>}
          {found.isError && (
            <div className="said" role="alert">
              {asProblem(found.error).text('detail', language) ??
                asProblem(found.error).text('title', language) ??
                t('problem.unexpected.title')}{' '}
              <span className="mono s12">{asProblem(found.error).code}</span>
            </div>
          )}
          {found.isSuccess && items.length === 0 && <div className="said">{t('search.none')}</div>}
          {items.map((item, index) => (
            <div
              key={item.creditCode}
              id={`${list}-${index}`}
              role="option"
              aria-selected={index === active}
              onMouseEnter={() => setActive(index)}
              onClick={() => go(item.creditCode)}
            >
              <span className="ent grow">
                <b style={{ fontWeight: 500 }}>{item.name}</b>
                <span className="code" style={{ display: 'block' }}>
                  {item.creditCode}
                </span>
              </span>
              <span className="s12 muted" style={{ textAlign: 'right' }}>
                {say(item.districtName) || names.district(item.district)}
                <br />
                {item.scope ? t(`list.${item.scope.list}.name`) : ''}
              </span>
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
