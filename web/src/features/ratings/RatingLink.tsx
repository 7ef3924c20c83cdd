import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { asProblem } from '~/api/problem';
import { ratings } from '~/api/ratings';
import { toast } from '~/ui/toast';
import { Trouble } from '~/ui/Trouble';

/** For the counter: the address at which the citizen says what they think, once. */
export function RatingLink({ dossier_id }: { dossier_id: string }) {
    const asked = useMutation({ mutationFn: () => ratings.link(dossier_id) });
    const address = asked.data && location.origin + asked.data.path;
    const copy = async () => {
        await navigator.clipboard.writeText(address ?? '');
        toast.done('Đã chép đường dẫn.');
    };
    return (
        <section className="panel" aria-labelledby="rating_link">
            <h2 id="rating_link">Người dân đánh giá</h2>
            <p className="soft">Hồ sơ đã có kết quả. Người dân mở đường dẫn này và bấm một lần là đánh giá xong.</p>
            {asked.error && <Trouble problem={asProblem(asked.error)} />}
            {address ? (
                <div className="row">
                    <Input className="grow" readOnly value={address} aria-label="Đường dẫn đánh giá" />
                    {window.isSecureContext && <Button onClick={() => void copy()}>Chép</Button>}
                </div>
            ) : (
                <Button loading={asked.isPending} onClick={() => asked.mutate()}>
                    Lấy đường dẫn đánh giá
                </Button>
            )}
        </section>
    );
}
