import { mails, type Mail, type MailState } from '~/api/mails';
import { officialOption } from '~/features/agency/officials';
import { useOfficials } from '~/features/agency/queries';
import { instant } from '~/format/date';
import { Empty } from '~/ui/Empty';
import { FilterBar } from '~/ui/FilterBar';
import { useFilters } from '~/ui/filters';
import { ListFrame } from '~/ui/ListFrame';
import { Page } from '~/ui/Page';
import { Rows, type Column } from '~/ui/Rows';
import { useList } from '~/ui/use_list';

const STATES: { value: MailState; label: string }[] = [
    { value: 'sent', label: 'Đã gửi' },
    { value: 'waiting', label: 'Chờ gửi' },
    { value: 'failed', label: 'Không gửi được' },
    { value: 'interrupted', label: 'Không rõ đã đến hay chưa' },
];

const COLUMNS: Column<Mail>[] = [
    {
        title: 'Lúc',
        width: 180,
        phone: 'full',
        cell: (mail) => <span className="number">{mail.tried_at ? instant(mail.tried_at) : 'Chưa gửi lần nào'}</span>,
    },
    {
        title: 'Người nhận',
        width: 230,
        cell: (mail) => (
            <>
                <b>{mail.official_name}</b>
                <br />
                <small className="soft">{mail.address}</small>
            </>
        ),
    },
    { title: 'Thư', phone: 'full', wide: true, cell: (mail) => mail.subject },
    { title: 'Tình trạng', width: 320, phone: 'full', cell: (mail) => <State mail={mail} /> },
];

function State({ mail }: { mail: Mail }) {
    return (
        <>
            <span className={`tag ${mail.state === 'failed' ? 'late' : 'quiet'}`}>{mail.state_name}</span>
            {mail.tries > 1 && <small className="soft"> sau {mail.tries} lần</small>}
            {mail.problem && <div>{mail.problem}</div>}
            {mail.next_try_at && <small className="soft">Thử lại lúc {instant(mail.next_try_at)}.</small>}
        </>
    );
}

/** Who was sent what by mail, when, and what became of it. */
export default function MailsPage() {
    const [values, change] = useFilters('/mails', ['state', 'official_id']);
    const list = useList(['mails', values], (after) => mails.list({ ...values, after, limit: 50 }));
    return (
        <Page
            title="Thư đã gửi"
            note="Thư chương trình gửi, tới ai, lúc nào, và vì sao chưa đến. Nội dung thư không được giữ lại sau khi gửi."
            up={{ path: '/settings', label: 'Cách làm việc' }}
        >
            <FilterBar
                label="Lọc thư"
                values={values}
                onChange={change}
                choices={[
                    { name: 'state', label: 'Tình trạng', any: 'Mọi tình trạng', options: STATES, width: 220 },
                    {
                        name: 'official_id',
                        label: 'Người nhận',
                        any: 'Mọi người',
                        options: useOfficials().map(officialOption),
                        width: 240,
                    },
                ]}
            />
            <ListFrame
                list={list}
                empty={
                    <Empty title="Chưa có thư nào">
                        Khai máy chủ thư ở trang Cách làm việc, rồi bấm “Gửi thư thử” để kiểm tra.
                    </Empty>
                }
            >
                {(items) => (
                    <Rows
                        label="Thư đã gửi"
                        columns={COLUMNS}
                        items={items}
                        keyOf={({ id }) => id}
                        tone={({ state }) => (state === 'failed' ? 'late' : undefined)}
                    />
                )}
            </ListFrame>
        </Page>
    );
}
