import { Button, Radio, type RefSelectProps } from 'antd';
import { useEffect, useRef } from 'react';
import { CHANNEL_NAMES } from '~/features/dossiers/words';
import { Page } from '~/ui/Page';
import { Trouble } from '~/ui/Trouble';
import { ApplicantPart } from './ApplicantPart';
import { ItemPart } from './ItemPart';
import { ProcedureSearch } from './ProcedureSearch';
import { ReceivedPart } from './ReceivedPart';
import { DUPLICATE, useIntake } from './use_intake';
import './intake.css';

const CHANNELS = (['counter', 'postal', 'online'] as const).map((value) => ({ value, label: CHANNEL_NAMES[value] }));

/** tiếp nhận hồ sơ: a person at the counter, by the keyboard alone */
export default function IntakePage() {
    const counter = useIntake();
    const { draft, change, problem } = counter;
    const people = useRef<RefSelectProps>(null);
    const catalogue = useRef<RefSelectProps>(null);
    const { received } = counter;
    const known = draft.known?.id;
    useEffect(() => {
        if (!received && !draft.applicant) people.current?.focus();
    }, [received, draft.applicant]);
    // Whoever is known needs no more words: on to what they hand in.
    useEffect(() => {
        if (known) catalogue.current?.focus();
    }, [known]);
    if (received)
        return (
            <Page title="Tiếp nhận hồ sơ" width="narrow" up={{ path: '/dossiers', label: 'Hồ sơ' }}>
                <ReceivedPart received={received} onNext={counter.next} />
            </Page>
        );
    return (
        <Page title="Tiếp nhận hồ sơ" width="narrow" up={{ path: '/dossiers', label: 'Hồ sơ' }}>
            <form
                className="intake"
                aria-label="Tiếp nhận hồ sơ"
                onSubmit={(event) => {
                    event.preventDefault();
                    counter.send();
                }}
                onKeyDown={(event) => {
                    if (event.key !== 'Enter' || !event.ctrlKey || !counter.ready) return;
                    event.preventDefault();
                    counter.send();
                }}
            >
                {problem && problem.code !== DUPLICATE && <Trouble problem={problem} />}
                <ApplicantPart
                    applicant={draft.applicant}
                    known={draft.known}
                    wrong={counter.wrong}
                    searchField={people}
                    onChange={(applicant, found) => change({ ...draft, applicant, known: found })}
                />
                <section className="panel" aria-labelledby="intake_procedures">
                    <h2 id="intake_procedures">2. Thủ tục và giấy tờ</h2>
                    {draft.items.map((item, at) => (
                        <ItemPart
                            key={item.key}
                            item={item}
                            wrong={counter.wrong(`items[${at}].procedure_id`)}
                            onChange={(next) =>
                                change({ ...draft, items: draft.items.map((one) => (one === item ? next : one)) })
                            }
                            onRemove={() => change({ ...draft, items: draft.items.filter((one) => one !== item) })}
                        />
                    ))}
                    <ProcedureSearch field={catalogue} busy={counter.adding} onChosen={counter.add} />
                </section>
                <section className="panel" aria-labelledby="intake_channel">
                    <h2 id="intake_channel">3. Hình thức nộp</h2>
                    <Radio.Group
                        aria-labelledby="intake_channel"
                        value={draft.channel}
                        options={CHANNELS}
                        onChange={(event) => change({ ...draft, channel: event.target.value as typeof draft.channel })}
                    />
                </section>
                {problem?.code === DUPLICATE && (
                    <div className="trouble" role="alert">
                        <p>{problem.message}</p>
                        <Button autoFocus onClick={() => counter.send(true)}>
                            Vẫn tiếp nhận
                        </Button>
                    </div>
                )}
                <div className="row intake_send">
                    <Button
                        type="primary"
                        htmlType="submit"
                        size="large"
                        disabled={!counter.ready}
                        loading={counter.busy}
                    >
                        Tiếp nhận và cấp mã
                    </Button>
                    {counter.ready ? (
                        <small className="soft intake_keys">Ctrl + Enter để tiếp nhận.</small>
                    ) : (
                        <small className="soft">Chọn người nộp và ít nhất một thủ tục.</small>
                    )}
                </div>
            </form>
        </Page>
    );
}
