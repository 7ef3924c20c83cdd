import { CheckCircleOutlined, ExclamationCircleOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import type { ControlForm, FigureQuery, FormIdentity } from '~/api/figures';
import { count } from '~/format/number';
import { figurePath } from './question';

const words = ({ sum, parts }: FormIdentity) => `(${sum}) = ${parts.map((part) => `(${part})`).join(' + ')}`;

/** What the columns must fulfil, checked in every line. */
export function FormIdentities({ form, query }: { form: ControlForm; query: FigureQuery }) {
    return (
        <section className="panel form_identities" aria-labelledby="form_identities">
            <h2 id="form_identities">Kiểm tra số học</h2>
            <ul>
                {form.identities.map((identity) => {
                    const { sum, holds, left, right } = identity;
                    return (
                        <li key={words(identity)} className={holds ? undefined : 'broken'}>
                            {holds ? <CheckCircleOutlined aria-hidden /> : <ExclamationCircleOutlined aria-hidden />}
                            <b className="number">{words(identity)}</b>
                            <span>
                                {holds
                                    ? `Khớp ở mọi lĩnh vực: ${count(left)}`
                                    : `Không khớp: ${count(left)} và ${count(right)}. `}
                                {!holds && sum === 3 && left > right && (
                                    <Link
                                        to={figurePath('dossiers.received_new', { ...query, without_channel: 'true' })}
                                    >
                                        {count(left - right)} hồ sơ chưa ghi hình thức nộp
                                    </Link>
                                )}
                            </span>
                        </li>
                    );
                })}
            </ul>
            <p className="soft">
                Cột (9) gồm hồ sơ đúng hạn, từ chối và công dân rút; cột (12) gồm hồ sơ trong hạn và đang tạm dừng.
            </p>
        </section>
    );
}
