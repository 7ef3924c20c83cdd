import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Modal } from 'antd';
import { feed } from '~/api/feed';
import { asProblem } from '~/api/problem';
import { instant } from '~/format/date';
import { toast } from '~/ui/toast';
import { Waiting } from '~/ui/Waiting';

const KEY = ['calendar_feed'];

/** A secret address with one's own tasks, to put into a phone; made, renewed, taken back. */
export default function FeedDialog({ onClose }: { onClose: () => void }) {
    const client = useQueryClient();
    const query = useQuery({ queryKey: KEY, queryFn: feed.find });
    const onError = (error: unknown) => toast.trouble(asProblem(error).message);
    const make = useMutation({ mutationFn: feed.make, onSuccess: (made) => client.setQueryData(KEY, made), onError });
    const remove = useMutation({
        mutationFn: feed.remove,
        onSuccess: () => {
            make.reset();
            client.setQueryData(KEY, { made_at: null, address: null });
            toast.done('Đã thu hồi địa chỉ lịch.');
        },
        onError,
    });
    const address = make.data?.address && `${window.location.origin}${make.data.address}`;
    const copy = (text: string) =>
        navigator.clipboard.writeText(text).then(
            () => toast.done('Đã chép địa chỉ.'),
            () => toast.trouble('Trình duyệt không cho chép. Hãy chọn địa chỉ rồi chép bằng tay.'),
        );
    return (
        <Modal open title="Lịch trên điện thoại" footer={null} onCancel={onClose} width={560}>
            <div className="stack">
                <p>
                    Thêm địa chỉ lịch riêng vào ứng dụng Lịch của điện thoại (mục “Thêm lịch theo địa chỉ”) để thấy hạn
                    của nhiệm vụ mình đang làm. Ai có địa chỉ đều xem được, nên không gửi cho người khác.
                </p>
                {query.isPending && <Waiting lines={2} />}
                {address && (
                    <div className="stack" role="status">
                        <Input.TextArea readOnly autoSize value={address} aria-label="Địa chỉ lịch riêng" />
                        <p className="soft">Địa chỉ chỉ hiện lần này. Quên thì đổi địa chỉ mới.</p>
                        <div className="row">
                            <Button type="primary" onClick={() => void copy(address)}>
                                Chép địa chỉ
                            </Button>
                        </div>
                    </div>
                )}
                {query.data?.made_at && !address && (
                    <p>
                        Đang dùng một địa chỉ, tạo lúc {instant(query.data.made_at)}. Vì an toàn, địa chỉ không hiện
                        lại.
                    </p>
                )}
                <div className="row">
                    <Button
                        type={query.data?.made_at ? 'default' : 'primary'}
                        loading={make.isPending}
                        onClick={() => make.mutate()}
                    >
                        {query.data?.made_at ? 'Đổi địa chỉ mới' : 'Tạo địa chỉ'}
                    </Button>
                    {query.data?.made_at && (
                        <Button danger loading={remove.isPending} onClick={() => remove.mutate()}>
                            Thu hồi
                        </Button>
                    )}
                </div>
            </div>
        </Modal>
    );
}
