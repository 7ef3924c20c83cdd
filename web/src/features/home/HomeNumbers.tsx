import { ClockCircleOutlined, ExclamationCircleFilled } from '@ant-design/icons';
import { Link } from 'react-router';
import type { HomeNumber } from '~/api/home';
import { count } from '~/format/number';
import { nameOf } from './words';

/** The role's numbers; each leads to its rows. */
export function HomeNumbers({ numbers }: { numbers: HomeNumber[] }) {
    return (
        <ul className="home_numbers">
            {numbers.map(({ code, value, tone, link }) => (
                <li key={code}>
                    <Link to={link} className={value > 0 ? tone : 'plain'}>
                        <b className="number">{count(value)}</b>
                        <span>
                            {value > 0 && tone === 'late' && <ExclamationCircleFilled aria-hidden />}
                            {value > 0 && tone === 'soon' && <ClockCircleOutlined aria-hidden />}
                            {nameOf(code)}
                        </span>
                    </Link>
                </li>
            ))}
        </ul>
    );
}
