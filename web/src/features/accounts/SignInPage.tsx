import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Select } from 'antd';
import { useEffect, useState } from 'react';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { accounts, type Credentials, type DemoAccount } from '~/api/accounts';
import { asProblem, type Problem } from '~/api/problem';
import { agencyTitle } from '~/format/agency';
import { useSessionQuery, useStartSession } from '~/layout/session';
import { showFieldProblems } from '~/ui/form_problem';
import { Trouble } from '~/ui/Trouble';
import { DemoAccounts } from './DemoAccounts';
import './sign_in.css';

const LAST_AGENCY = 'last_agency';

/** Only a path of this program: never the address of another place. */
function safeNext(next: string | null): string {
    return next && /^\/(?!\/)/.test(next) ? next : '/';
}

export default function SignInPage() {
    const [search] = useSearchParams();
    const next = safeNext(search.get('next'));
    const navigate = useNavigate();
    const session = useSessionQuery();
    const startSession = useStartSession();
    const options = useQuery({ queryKey: ['sign_in_options'], queryFn: accounts.signInOptions, staleTime: Infinity });
    const [form] = Form.useForm<Credentials>();
    const [problem, setProblem] = useState<Problem>();
    const signIn = useMutation({
        mutationFn: accounts.signIn,
        onMutate: () => setProblem(undefined),
        onSuccess: (started, { agency }) => {
            localStorage.setItem(LAST_AGENCY, agency);
            startSession(started);
            void navigate(next, { replace: true });
        },
        onError: (error) => setProblem(showFieldProblems(form, error)),
    });

    const agencies = options.data?.agencies;
    useEffect(() => {
        document.title = 'Đăng nhập · Sáu Rõ';
    }, []);
    useEffect(() => {
        if (!agencies || form.getFieldValue('agency')) return;
        const last = localStorage.getItem(LAST_AGENCY);
        form.setFieldValue('agency', agencies.find(({ code }) => code === last)?.code ?? agencies[0]?.code);
    }, [agencies, form]);

    if (session.data && !signIn.isPending) return <Navigate to={next} replace />;

    const demo = options.data?.demo;
    const signInAs = (account: DemoAccount) => {
        const credentials = {
            agency: String(form.getFieldValue('agency') ?? ''),
            user_name: account.user_name,
            password: demo?.password ?? '',
        };
        form.setFieldsValue(credentials);
        signIn.mutate(credentials);
    };
    return (
        <main className={demo ? 'sign_in with_demo' : 'sign_in'}>
            <section className="sign_in_card" aria-labelledby="sign_in_title">
                <div className="sign_in_brand">
                    <img src="/favicon.svg" alt="" />
                    <span>Sáu Rõ</span>
                </div>
                <h1 id="sign_in_title">Đăng nhập</h1>
                {agencies?.length === 1 && <p className="sign_in_agency">{agencyTitle(agencies[0]?.name ?? '')}</p>}
                <p className="soft">Rõ người, rõ việc, rõ thời gian, rõ trách nhiệm, rõ thẩm quyền, rõ sản phẩm.</p>
                {options.error && <Trouble problem={asProblem(options.error)} onRetry={() => void options.refetch()} />}
                {problem && problem.status !== 400 && <Trouble problem={problem} />}
                <Form
                    form={form}
                    layout="vertical"
                    requiredMark={false}
                    size="large"
                    onFinish={(values) => signIn.mutate(values)}
                >
                    <Form.Item
                        name="agency"
                        label="Cơ quan"
                        hidden={agencies?.length === 1}
                        rules={[{ required: true, message: 'Hãy chọn cơ quan.' }]}
                    >
                        <Select
                            showSearch={{ optionFilterProp: 'label' }}
                            loading={options.isPending}
                            placeholder="Chọn cơ quan"
                            options={(agencies ?? []).map(({ code, name }) => ({
                                value: code,
                                label: agencyTitle(name),
                            }))}
                        />
                    </Form.Item>
                    <Form.Item
                        name="user_name"
                        label="Tên đăng nhập"
                        rules={[{ required: true, message: 'Hãy nhập tên đăng nhập.' }]}
                    >
                        <Input autoComplete="username" autoCapitalize="none" spellCheck={false} />
                    </Form.Item>
                    <Form.Item
                        name="password"
                        label="Mật khẩu"
                        rules={[{ required: true, message: 'Hãy nhập mật khẩu.' }]}
                    >
                        <Input.Password autoComplete="current-password" />
                    </Form.Item>
                    <Button type="primary" htmlType="submit" block disabled={!agencies} loading={signIn.isPending}>
                        Đăng nhập
                    </Button>
                </Form>
            </section>
            {demo && <DemoAccounts accounts={demo.accounts} disabled={signIn.isPending} onChoose={signInAs} />}
        </main>
    );
}
