import { CheckCircleFilled, ExclamationCircleFilled } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link } from 'react-router';
import { mails } from '~/api/mails';
import { asProblem } from '~/api/problem';

/** A mail to oneself, with what the server said of it. */
export function TryMail() {
    const client = useQueryClient();
    const test = useMutation({
        mutationFn: mails.test,
        onSuccess: () => client.invalidateQueries({ queryKey: ['mails'] }),
    });
    const trouble = test.error ? asProblem(test.error).message : test.data?.problem;
    return (
        <div className="setting_try">
            <div className="row">
                <Button loading={test.isPending} onClick={() => test.mutate()}>
                    Gửi thư thử cho tôi
                </Button>
                <Link to="/mails">Xem thư đã gửi</Link>
            </div>
            <div role="status">
                {trouble && (
                    <p className="setting_tried late">
                        <ExclamationCircleFilled aria-hidden /> <span>{trouble}</span>
                    </p>
                )}
                {test.data?.state === 'sent' && (
                    <p className="setting_tried">
                        <CheckCircleFilled aria-hidden />{' '}
                        <span>Máy chủ thư đã nhận thư gửi tới {test.data.address}.</span>
                    </p>
                )}
            </div>
        </div>
    );
}
