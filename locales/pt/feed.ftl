# As novidades de uma língua: para quem trabalha no site e para programas que mostram notícias.

feed-about = Páginas novas e números que mudaram
feed-changed = { $what ->
    [number] { $territory }: o número mudou
    [hours] { $territory }: o horário mudou
    [operator] { $territory }: agora atende outra entidade
   *[added] { $territory }: um número novo
}
feed-line = { $name }: { $number }
