import { Modal } from 'antd';
import { useId, useRef, useState, type ReactNode } from 'react';
import { useLanguage } from '../language/language';
import { asProblem } from '../problem/Problem';
import { ProblemView } from '../problem/ProblemView';
import { ReasonField } from './Fields';

/**
 * Asks once more before a step is taken: what it does and to whom, why it is taken, and what stood in its way if it was
 * refused. What was written stays while the dialog is open.
 */
export function StepDialog({
  title,
  impact,
  submit,
  keep,
  busy,
  problem,
  ready = true,
  onSubmit,
  onTry,
  onClose,
  children,
}: {
  title: string;
  impact: readonly string[];
  submit: string;
  keep: string;
  busy: boolean;
  problem: unknown;
  /** False while something else in the dialog is not fit to be sent; it says so itself. */
  ready?: boolean;
  onSubmit: (reason: string) => void;
  /** Called whenever it is pressed, so that what is not fit is shown. */
  onTry?: () => void;
  onClose: () => void;
  children?: ReactNode;
}) {
  const { t } = useLanguage();
  const form = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState(false);
  return (
    <Modal
      open
      title={title}
      onCancel={onClose}
      closable={false}
      width={560}
      footer={
        <div className="row" style={{ justifyContent: 'flex-end' }}>
          <button type="button" className="btn" onClick={onClose}>
            {keep}
          </button>
          <button type="submit" form={form} className="btn pri" disabled={busy}>
            {submit}
          </button>
        </div>
      }
    >
      <form
        id={form}
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onTry?.();
          const text = reason.trim();
          setWrong(text === '');
          if (text === '') area.current?.focus();
          else if (ready) onSubmit(text);
        }}
      >
        <ul className="impact">
          {impact.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
        {children}
        <ReasonField
          id={`${form}-reason`}
          area={area}
          label={t('step.reason')}
          wrong={wrong ? t('step.reasonMissing') : null}
          value={reason}
          onChange={setReason}
        />
        {problem !== null && problem !== undefined && <ProblemView problem={asProblem(problem)} heading={t('step.notTaken')} />}
      </form>
    </Modal>
  );
}
