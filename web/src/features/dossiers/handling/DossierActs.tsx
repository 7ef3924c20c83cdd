import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { Dossier, DossierAct } from '~/api/dossiers';
import { ACT_ORDER, ACTS } from './acts';

const DossierActDialog = lazy(() => import('./DossierActDialog'));

/** The acts that the server offers this person now; what carries the dossier on stands first. */
export function DossierActs({ dossier }: { dossier: Dossier }) {
    const [open, setOpen] = useState<DossierAct>();
    const acts = ACT_ORDER.filter((act) => dossier.acts?.includes(act));
    if (acts.length === 0) return null;
    return (
        <section className="panel dossier_acts no_print" aria-label="Việc có thể làm">
            {acts.map((act, index) => (
                <Button
                    key={act}
                    block
                    type={index === 0 && !ACTS[act].danger ? 'primary' : 'default'}
                    onClick={() => setOpen(act)}
                >
                    {ACTS[act].name}
                </Button>
            ))}
            {open && (
                <Suspense>
                    <DossierActDialog dossier={dossier} act={open} onClose={() => setOpen(undefined)} />
                </Suspense>
            )}
        </section>
    );
}
