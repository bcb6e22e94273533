namespace CdscServer._1;

/// <summary>Makes ids, which nobody can guess.</summary>
internal static class Id
{
    public static string New() => Guid.NewGuid().ToString("N");
}
