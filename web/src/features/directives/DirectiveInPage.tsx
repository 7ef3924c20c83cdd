import { useQuery } from '@tanstack/react-query';
import { agencies } from '~/api/agencies';
import { asProblem } from '~/api/problem';
import { useOfficials } from '~/features/agency/queries';
import { useSession } from '~/layout/session';
import { newKey } from '~/ui/kept_text';
import { Page } from '~/ui/Page';
import { Trouble } from '~/ui/Trouble';
import { Waiting } from '~/ui/Waiting';
import { DropPaper } from './reading/DropPaper';
import { draftFrom, leadersOf } from './reading/draft';
import { keepInHand, NEW, useInHand } from './reading/kept';
import { Review } from './reading/Review';

const UP = { path: '/directives', label: 'Văn bản chỉ đạo' };

/** A directive comes in: dropped, read, corrected, issued. Nothing is stored before the last step. */
export default function DirectiveInPage() {
    const { official } = useSession();
    const inHand = useInHand(NEW);
    const officials = useOfficials();
    const units = useQuery({ queryKey: ['units'], queryFn: agencies.units, staleTime: 5 * 60_000 });
    if (units.error)
        return (
            <Page title="Nhập văn bản chỉ đạo" up={UP}>
                <Trouble problem={asProblem(units.error)} onRetry={() => void units.refetch()} />
            </Page>
        );
    if (!units.data)
        return (
            <Page title="Nhập văn bản chỉ đạo" up={UP}>
                <div className="panel">
                    <Waiting />
                </div>
            </Page>
        );
    if (inHand) return <Review inHand={inHand} units={units.data.items} />;
    return (
        <Page title="Nhập văn bản chỉ đạo" up={UP} width="narrow" note="Chưa có gì được lưu cho đến khi bấm ban hành.">
            <DropPaper
                onRead={(file, reading, scan_id) =>
                    keepInHand({
                        source: { file, reading, scan_id, key: newKey() },
                        draft: draftFrom(
                            reading,
                            units.data.items,
                            leadersOf(reading.document.signer?.name, official.id, officials),
                        ),
                    })
                }
            />
        </Page>
    );
}
