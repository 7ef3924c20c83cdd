import { EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { FieldProblem } from '~/api/problem';
import { kindName } from '~/features/documents/kinds';
import { date } from '~/format/date';
import { Waiting } from '~/ui/Waiting';
import type { DraftDocument } from './draft';

const DocumentEditor = lazy(() => import('./DocumentEditor'));

interface Props {
    document: DraftDocument;
    faults: FieldProblem[];
}

/** What was understood of the document itself: a summary, and the fields when something has to be mended. */
export function DocumentFields({ document, faults }: Props) {
    const lacking = !document.kind || !document.issuer.trim() || !document.subject.trim();
    const faulty = faults.some(({ field }) => !field.startsWith('tasks'));
    const [wanted, setWanted] = useState(lacking);
    const open = wanted || lacking || faulty;
    return (
        <section className="panel" aria-labelledby="document_title">
            <div className="panel_head">
                <h2 id="document_title">Văn bản</h2>
                <Button
                    size="small"
                    icon={<EditOutlined aria-hidden />}
                    aria-expanded={open}
                    onClick={() => setWanted(!open)}
                >
                    {open ? 'Thu gọn' : 'Sửa'}
                </Button>
            </div>
            {open ? (
                <Suspense fallback={<Waiting lines={5} />}>
                    <DocumentEditor document={document} faults={faults} />
                </Suspense>
            ) : (
                <Summary document={document} />
            )}
        </section>
    );
}

function Summary({ document }: { document: DraftDocument }) {
    return (
        <div className="document_summary">
            <p>
                <b>
                    {kindName(document.kind)} {document.code || '(chưa có số)'}
                </b>
                {document.issued_on ? `, ngày ${date(document.issued_on)}` : ', chưa có ngày'}
            </p>
            <p>{document.subject}</p>
            <p className="soft">
                {document.issuer}
                {document.signer_name && `. Người ký: ${document.signer_name}`}
            </p>
        </div>
    );
}
