export default function TaskPage() {
  return <p>task</p>;
}
